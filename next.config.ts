import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  ...(process.env.BUILD_STANDALONE === '1' ? { output: 'standalone' as const } : {}),
  // npm test checks the types, faster; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss'],
  experimental: { serverActions: { bodySizeLimit: '256kb' }, proxyClientMaxBodySize: '26mb' },
}

export default createNextIntlPlugin('./app/i18n.ts')(config)
