/** Leads out of the tab; the page that opens learns nothing of where one came from. Only addresses that are safe. */
export function openWindow(url: string): void {
  const { protocol } = new URL(url, window.location.href);
  if (['https:', 'http:', 'mailto:', 'tel:'].includes(protocol)) window.open(url, '_blank', 'noopener,noreferrer');
}
