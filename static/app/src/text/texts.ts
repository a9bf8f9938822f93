export { createTexts, type TextKey, type Texts } from '../../../../src/text/texts';
