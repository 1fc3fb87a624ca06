export { FactCharts } from './fact-charts.tsx';
