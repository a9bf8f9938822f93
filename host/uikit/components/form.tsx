import { ErrorMessage, FormFooter, FormHeader, FormSection, HelperMessage, Label, RequiredAsterisk, ValidMessage } from '@atlaskit/form';
import { define, handler, text, word } from '../define';
import { renderNodes } from '../render';
import type { UiKitComponent } from '../surface';

export const form: Record<string, UiKitComponent> = {
  Form: define({ onSubmit: handler }, ({ props: { onSubmit }, node }) => (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit?.();
      }}
    >
      {renderNodes(node.children)}
    </form>
  )),
  FormHeader: define({ title: text, description: text }, ({ props, node }) => (
    <FormHeader {...props}>{renderNodes(node.children)}</FormHeader>
  )),
  FormSection: define({ title: text, description: text }, ({ props, node }) => (
    <FormSection {...props}>{renderNodes(node.children)}</FormSection>
  )),
  FormFooter: define({ align: word('start', 'end') }, ({ props, node }) => (
    <FormFooter {...props}>{renderNodes(node.children)}</FormFooter>
  )),
  Label: define({ labelFor: text, id: text, testId: text }, ({ props: { labelFor = '', ...props }, node }) => (
    <Label {...props} htmlFor={labelFor}>
      {renderNodes(node.children)}
    </Label>
  )),
  RequiredAsterisk: define({}, () => <RequiredAsterisk />),
  HelperMessage: define({ testId: text }, ({ props, node }) => <HelperMessage {...props}>{renderNodes(node.children)}</HelperMessage>),
  ErrorMessage: define({ testId: text }, ({ props, node }) => <ErrorMessage {...props}>{renderNodes(node.children)}</ErrorMessage>),
  ValidMessage: define({ testId: text }, ({ props, node }) => <ValidMessage {...props}>{renderNodes(node.children)}</ValidMessage>),
};
