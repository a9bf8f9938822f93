export { knowFacts } from '../../src/domain/facts';
