import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';

interface Props {
  /** Id of what it shows and hides. */
  of: string;
  isOpen: boolean;
  onToggle: () => void;
  children: string;
}

/** Shows and hides what stands below it. */
export function DisclosureButton({ of, isOpen, onToggle, children }: Props) {
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      iconAfter={isOpen ? ChevronDownIcon : ChevronRightIcon}
      aria-expanded={isOpen}
      aria-controls={of}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
