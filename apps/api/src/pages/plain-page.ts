import type { FastifyReply } from 'fastify';
import { pageHeaders } from './page-headers.js';

export interface Page {
  title: string;
  says: string;
  link?: { to: string; text: string };
  /** Markup of our own, never of a caller. */
  below?: string;
}

/** Answers with a page of plain sentences, for what happens before the application is there. */
export const sendPage = (reply: FastifyReply, page: Page, status = 200) =>
  reply.status(status).headers(pageHeaders()).type('text/html; charset=utf-8').send(htmlOf(page));

const htmlOf = ({ title, says, link, below = '' }: Page): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Trivium</title>
<link rel="icon" href="/style/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style/trivium.css">
</head>
<body>
<div class="tv-frame">
<header class="tv-header">
<div class="govuk-width-container tv-header__bar"><a class="tv-header__name" href="/"><img src="/style/mark.svg" alt="" width="32" height="32">Trivium</a></div>
</header>
<div class="tv-main">
<main class="govuk-width-container">
<h1 class="govuk-heading-xl">${escaped(title)}</h1>
<p class="govuk-body-l">${escaped(says)}</p>
${link ? `<p class="govuk-body"><a class="govuk-button" href="${escaped(link.to)}">${escaped(link.text)}</a></p>` : ''}
${below}
</main>
</div>
<footer class="tv-footer"><div class="govuk-width-container"><a class="govuk-link" href="/accessibility">Accessibility statement</a></div></footer>
</div>
</body>
</html>
`;

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
