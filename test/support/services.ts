/** How sign-in services are kept in tests, where their providers are on this machine. */
export const TEST_SERVICES = { key: Buffer.alloc(32, 7), insideHosts: ['127.0.0.1'] };
