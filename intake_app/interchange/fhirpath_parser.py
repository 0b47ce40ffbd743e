"""Reading FHIRPath into fhirpathpy's tree: the whole text or nothing, and the ways through answers made short."""

from typing import Any

from antlr4 import CommonTokenStream, InputStream
from antlr4.error.ErrorListener import ErrorListener
from antlr4.tree.Tree import ParseTreeWalker
from fhirpathpy.parser.ASTPathListener import ASTPathListener
from fhirpathpy.parser.generated.FHIRPathLexer import FHIRPathLexer
from fhirpathpy.parser.generated.FHIRPathParser import FHIRPathParser

Tree = dict[str, Any]


class UnreadableExpressionError(ValueError):
    """A text that is not FHIRPath."""


class _Strict(ErrorListener):  # type: ignore[misc]
    def syntaxError(  # noqa: N802 - the name that the parser calls
        self, _recognizer: Any, _symbol: Any, line: int, column: int, _message: str, _error: Any
    ) -> None:
        raise UnreadableExpressionError(f"line {line}, column {column}")


def parse(text: str) -> Tree:
    """Return the tree of an expression. Raises UnreadableExpressionError where any part of it cannot be read."""
    strict = _Strict()
    lexer = FHIRPathLexer(InputStream(text))
    lexer.removeErrorListeners()
    lexer.addErrorListener(strict)
    parser = FHIRPathParser(CommonTokenStream(lexer))
    parser.removeErrorListeners()
    parser.addErrorListener(strict)
    listener = ASTPathListener()
    ParseTreeWalker().walk(listener, parser.entireExpression())
    (whole,) = listener.parentStack[0]["children"]
    tree: Tree = whole["children"][0]
    return tree
