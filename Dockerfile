# Trivium in an image: the API with its pages, the worker and the command line. PostgreSQL is not in it: DATABASE_URL names one.

FROM node:20-slim AS build
WORKDIR /trivium
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && rm -r dist/test dist/bench && find libs -name '*.ts' -delete

FROM node:20-slim AS packages
WORKDIR /trivium
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:20-slim
WORKDIR /trivium
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TRIVIUM_DATA=/data
RUN mkdir /data && chown node /data
COPY --from=packages /trivium/node_modules ./node_modules
COPY --from=build /trivium/dist ./dist
COPY --from=build /trivium/libs ./libs
COPY package.json LICENSE ./
COPY migrations ./migrations
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/src/start.js"]
