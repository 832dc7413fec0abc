import type { FastifyReply } from 'fastify';

export interface Page {
  title: string;
  says: string;
  link?: { to: string; text: string };
  /** Markup of our own, never of a caller. */
  below?: string;
}

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Answers with a page of plain sentences, for what happens before the application is there. */
export const sendPage = (reply: FastifyReply, page: Page, status = 200) =>
  reply
    .status(status)
    .headers({ 'cache-control': 'no-store', 'content-security-policy': CONTENT_SECURITY_POLICY })
    .type('text/html; charset=utf-8')
    .send(htmlOf(page));

const htmlOf = ({ title, says, link, below = '' }: Page): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Trivium</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(says)}</p>
${link ? `<p><a href="${escaped(link.to)}">${escaped(link.text)}</a></p>` : ''}
${below}
</main>
</body>
</html>
`;

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
