export { createTexts, type TextKey, type Texts, type Values } from '../../../../src/text/texts';
