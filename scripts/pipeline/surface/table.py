"""The table: which method of which resource calls which operation."""

from dataclasses import dataclass, field
from functools import cached_property

from scripts.pipeline.errors import PipelineError

# The keys of a resource that are not methods.
RESOURCE_KEYS = frozenset({"class", "description", "model", "written", "left_out"})
# The methods that return nothing by default.
RETURN_NOTHING = frozenset({"delete", "remove"})


@dataclass(frozen=True)
class Method:
    """One line of the table: a method that is generated.

    Attributes:
        name: The method's name.
        operation: The `operationId` of the operation that it calls.
        arguments: Public argument names by the names that the operation uses.
        returns: `model`, `models` (an array without pages) or `nothing`.
        model: The class of the result; None for the resource's.
        confirm: What the caller confirms; None if the method needs no confirmation.
        repeatable: Whether the client may send it again after an unclear failure.
        slow: Whether the API can take minutes to respond.
        preview: Whether Fivetran offers the operation as a preview.
    """

    name: str
    operation: str
    arguments: dict[str, str] = field(default_factory=dict)
    returns: str | None = None
    model: str | None = None
    confirm: str | None = None
    repeatable: bool = False
    slow: bool = False
    preview: bool = False

    @property
    def is_list(self) -> bool:
        """Whether it returns one page of a list. Such a method has a corresponding stream."""
        return self.name == "list" or self.name.startswith("list_")

    @property
    def stream_name(self) -> str:
        """The name of the corresponding stream of a list."""
        return "stream" + self.name.removeprefix("list")


@dataclass(frozen=True)
class Resource:
    """A resource of the client.

    Attributes:
        file: The name of its file without the suffix: the client's attribute.
        key: Its key in the file: the attribute of its parent, or the client's.
        class_name: The name of the synchronous class.
        description: A sentence for its docstrings.
        model: The class that its methods return.
        methods: The methods that are generated.
        written: The operations of the methods that are written by hand, by method.
        left_out: Reasons why operations have no method, by operation.
    """

    file: str
    key: str
    class_name: str
    description: str | None
    model: str | None
    methods: list[Method]
    written: dict[str, str]
    left_out: dict[str, str]

    @property
    def is_top_level(self) -> bool:
        """Whether it is an attribute of the client itself."""
        return self.key == self.file

    @property
    def path(self) -> str:
        """The attributes that lead to it from the client, such as `users.group_memberships`."""
        return self.file if self.is_top_level else f"{self.file}.{self.key}"

    @cached_property
    def names(self) -> dict[str, str]:
        """The public names of its operations, by operation: the first in the table."""
        names: dict[str, str] = {}
        generated = {method.name: method.operation for method in self.methods}
        for name, operation in (generated | self.written).items():
            names.setdefault(operation, f"{self.path}.{name}")
        return names

    @property
    def base_class(self) -> str:
        """The name of the generated asynchronous class, the base of a handwritten one."""
        return f"Async{self.class_name}{'Base' if self.written else ''}"

    @property
    def module(self) -> str:
        """The name of the module of the generated class."""
        return self.path.replace(".", "_")

    def is_parent_of(self, other: "Resource") -> bool:
        """Return whether another resource is an attribute of this one."""
        return self.is_top_level and self.file == other.file and not other.is_top_level

    @property
    def method_names(self) -> set[str]:
        """The names of its methods, generated and written, and of their streams."""
        streams = {method.stream_name for method in self.methods if method.is_list}
        return {method.name for method in self.methods} | streams | self.written.keys()

    def mistake(self, reason: str, method: str | None = None) -> PipelineError:
        """Return the error for a mistake in this part of the table.

        Args:
            reason: What is wrong and what to do, as a clause or several.
            method: The method whose line it is; None for the resource itself.
        """
        place = self.path if method is None else f"{self.path}.{method}"
        return PipelineError(f"openapi/surface/{self.file}.yaml: {place}: {reason}.")


def public_names(resources: list[Resource]) -> dict[str, str]:
    """Return the public name of every operation that has one, by `operationId`."""
    names: dict[str, str] = {}
    for resource in resources:
        for operation, name in resource.names.items():
            names.setdefault(operation, name)
    return names
