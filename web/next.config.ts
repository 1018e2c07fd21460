import path from 'node:path';
import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

/** The content security policy carries a nonce for each request and so lives in `src/proxy.ts`. */
const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Pages that refuse answer 403 (`forbidden.tsx`) instead of failing.
  experimental: { authInterrupts: true },
  turbopack: { root: path.resolve(__dirname, '..') },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
