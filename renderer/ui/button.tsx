import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  variant?: 'plain' | 'primary' | 'danger';
};

export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[variant]}`} />;
}

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  /** Its name, for those who cannot see the icon and in the tooltip for those who can. */
  label: string;
  /** A keyboard shortcut, shown in the tooltip. */
  shortcut?: string;
  icon: ReactNode;
};

export function IconButton({ label, shortcut, icon, ...props }: IconButtonProps) {
  return (
    <WithTooltip text={shortcut === undefined ? label : `${label} (${shortcut})`}>
      <AriaButton {...props} aria-label={label} className={styles.icon}>
        {icon}
      </AriaButton>
    </WithTooltip>
  );
}

/** An icon that is pressed or not. */
export function IconToggle({
  label,
  icon,
  ...props
}: Omit<ToggleButtonProps, 'className' | 'style' | 'children'> & { label: string; icon: ReactNode }) {
  return (
    <WithTooltip text={label}>
      <AriaToggleButton {...props} aria-label={label} className={styles.icon}>
        {icon}
      </AriaToggleButton>
    </WithTooltip>
  );
}

function WithTooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip className={styles.tooltip} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
