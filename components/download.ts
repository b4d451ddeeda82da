/** Saves a text as a file through a Blob URL: nothing leaves the browser. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the Blob when the download starts, which may be a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
