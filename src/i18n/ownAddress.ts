/** Whether an address that came with data leads to a page of ours: what is fetched may have been changed on its way. */
export function isOwnAddress(address: unknown): address is string {
  return typeof address === 'string' && /^\/(?:[a-z0-9-]+\/)*(?:#.*)?$/.test(address);
}
