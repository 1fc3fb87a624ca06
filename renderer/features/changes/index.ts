export { ChangesNotice } from './changes-notice.tsx';
