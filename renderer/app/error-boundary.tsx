import { Component, type ComponentType, type ErrorInfo, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  /** Shown instead of what broke; `retry` draws it anew. */
  fallback: ComponentType<{ retry: () => void }>;
  children: ReactNode;
};

/** Keeps a broken part from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error('a part of the window broke', error, info.componentStack);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const Fallback = this.props.fallback;
    return <Fallback retry={() => this.setState({ broken: false })} />;
  }
}
