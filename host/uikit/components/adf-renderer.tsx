import { AdfDocument } from '../adf/adf-document';
import { define, slot } from '../define';
import type { UiKitComponent } from '../surface';

export const adfRenderer: Record<string, UiKitComponent> = {
  AdfRenderer: define({ document: slot, documentWithoutMedia: slot }, ({ props }) => (
    <AdfDocument document={props.documentWithoutMedia ?? props.document} />
  )),
};
