const { ipcRenderer } = require('electron');

new PerformanceObserver((paints) => {
  const [first] = paints.getEntriesByName('first-contentful-paint');
  if (first) ipcRenderer.invoke('drawn', performance.timeOrigin + first.startTime);
}).observe({ type: 'paint', buffered: true });
