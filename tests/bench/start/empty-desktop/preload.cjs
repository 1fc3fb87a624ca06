const { ipcRenderer } = require('electron');

addEventListener('DOMContentLoaded', () => {
  requestAnimationFrame(() => requestAnimationFrame(() => ipcRenderer.invoke('drawn', Date.now())));
});
