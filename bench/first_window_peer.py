"""The least PySide6 can do: one empty window, painted once; prints the time, or with "memory" what it holds."""

import os
import sys
import time

from PySide6.QtWidgets import QApplication, QWidget

if __name__ == "__main__":
    application = QApplication(["window"])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    application.processEvents()
    if sys.argv[1:] == ["memory"]:
        from bench.resident import resident_kib

        print(resident_kib())
        sys.exit(0)
    os.write(1, str(time.monotonic_ns()).encode())
    os._exit(0)
