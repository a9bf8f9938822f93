export { call } from '../../../src/client/call';
