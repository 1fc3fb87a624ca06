/** Files dropped on the window are opened by the main process: the page learns of no path. */
import { ipcRenderer, webUtils } from 'electron';

export function hearDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); // else nothing could be dropped
  });
  window.addEventListener('drop', (event) => {
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return; // a field that takes files
    const files = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file));
    if (files.length === 0) return;
    event.preventDefault();
    void ipcRenderer.invoke('attache:dropped', files.filter(Boolean));
  });
}
