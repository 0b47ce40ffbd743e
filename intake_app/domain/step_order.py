"""Putting steps in order: each after what it needs; steps that need each other stand together as a circle."""

from collections.abc import Iterable, Mapping, Sequence

from intake_app.domain.steps import Step

Needs = Mapping[Step, Iterable[Step]]


def order_steps(needs: Mapping[Step, dict[Step, None]], anything: Sequence[Step]) -> tuple[Step, ...]:
    """Give every step its rank and its circle, and return them in order.

    `anything` are the steps that need all others of their form. What follows from them does not come before them.
    """
    after = _after(anything)
    full = {step: tuple(needed) for step, needed in needs.items()}
    for hub in anything:
        feeding = [step for step in needs if step.form == hub.form]
        full[hub] = tuple(step for step in feeding if step not in after)
        for step in feeding:
            step.readers.append(hub)
    ordered: list[Step] = []
    for circle in _components(full):
        for step in circle:
            step.rank = len(ordered)
            step.circle = tuple(circle) if len(circle) > 1 or step in full[step] else ()
            ordered.append(step)
    return tuple(ordered)


def _after(start: Iterable[Step]) -> set[Step]:
    found: set[Step] = set()
    waiting = [reader for step in start for reader in step.readers]
    while waiting:
        step = waiting.pop()
        if step not in found:
            found.add(step)
            waiting.extend(step.readers)
    return found


class _Walk:
    """Tarjan's algorithm without recursion: components come out after everything they need."""

    def __init__(self, needs: Needs) -> None:
        self.needs = needs
        self.found: list[list[Step]] = []
        self._index: dict[Step, int] = {}
        self._low: dict[Step, int] = {}
        self._stack: list[Step] = []
        self._open: set[Step] = set()

    def start(self, root: Step) -> None:
        if root in self._index:
            return
        work = [(root, iter(self._enter(root)))]
        while work:
            step, waiting = work[-1]
            for needed in waiting:
                if needed not in self._index:
                    work.append((needed, iter(self._enter(needed))))
                    break
                if needed in self._open:
                    self._low[step] = min(self._low[step], self._index[needed])
            else:
                work.pop()
                self._leave(step, work[-1][0] if work else None)

    def _enter(self, step: Step) -> Iterable[Step]:
        self._index[step] = self._low[step] = len(self._index)
        self._stack.append(step)
        self._open.add(step)
        return self.needs.get(step, ())

    def _leave(self, step: Step, above: Step | None) -> None:
        if above is not None:
            self._low[above] = min(self._low[above], self._low[step])
        if self._low[step] != self._index[step]:
            return
        component: list[Step] = []
        while not component or component[-1] is not step:
            component.append(self._stack.pop())
            self._open.discard(component[-1])
        self.found.append(component[::-1])


def _components(needs: Needs) -> list[list[Step]]:
    walk = _Walk(needs)
    for step in needs:
        walk.start(step)
    return walk.found
