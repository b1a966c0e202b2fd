/** Milliseconds: by then the browser has begun to read it. */
const readBy = 60_000;

/** Hands a file to the browser to save. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readBy);
}
