import { BatteryFull, ChevronLeft, Ellipsis, Signal, Wifi } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../../ui';
import './phone.css';

/** Width of the phone's rim, in its own pixels. */
const RIM = 10;
/** Height of today's phones for their width. */
const RATIO = 2.165;
const SMALLEST_HEIGHT = 420;
/** Air below the phone, in the window's pixels. */
const BELOW = 12;

type PhoneProps = { width: number; dark: boolean; children: ReactNode };

/** A phone that fits into the room it has: as wide as a real one inside, scaled as a whole. */
export function Phone({ width, dark, children }: PhoneProps) {
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const outer = width + 2 * RIM;
  const scale = size.width > 0 ? Math.min(1, size.width / outer) : 1;
  const fits = (size.height - BELOW) / scale - 2 * RIM;
  const height = Math.round(Math.max(SMALLEST_HEIGHT, Math.min(width * RATIO, fits)));

  return (
    <div className="phone-room" ref={room}>
      <div
        className={classNames('phone', dark && 'phone-dark')}
        style={{
          width,
          height,
          transform: `translateX(-50%) scale(${scale})`,
          visibility: size.width > 0 ? 'visible' : 'hidden',
        }}
      >
        <div className="phone-top" aria-hidden>
          <div>
            <span>9:41</span>
            <span className="phone-signs">
              <Signal size={15} />
              <Wifi size={15} />
              <BatteryFull size={19} />
            </span>
          </div>
          <div>
            <ChevronLeft size={22} strokeWidth={1.8} />
            <Ellipsis size={22} />
          </div>
        </div>
        {children}
      </div>
    </div>
  );
}
