export * from '../../contract/adf';
