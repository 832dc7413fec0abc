/** JSON logs without personal data: the path and not the query, no headers, no bodies, no addresses. */
export const logSettings = (level: string) => ({
  level,
  serializers: {
    req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
    res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
  },
});
