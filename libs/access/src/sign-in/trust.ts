/**
 * Where a provider is believed: everywhere, if whoever runs Trivium chose it; else in the partnerships that have a service of it, as the same
 * client where it was asked as one.
 */
export type Trust = 'EVERYWHERE' | { clientId: string | null };
