"""How the office is built: both sides, their posts and who holds them, from what staff keep."""

from dataclasses import dataclass, field

from home.models import Division, Person, Side

from .models import Post


@dataclass
class Unit:
    """A division in the chart: its head, its posts, and how many of them are vacant."""

    division: Division
    head: Person | None = None
    posts: list[Post] = field(default_factory=list)

    @property
    def vacant(self):
        return sum(post.current_holder is None for post in self.posts)


@dataclass
class Chart:
    executives: list[Post] = field(default_factory=list)
    council: list[Person] = field(default_factory=list)
    chiefs: list[Post] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)


def chart():
    """The whole organisation, in three queries however large it is."""
    posts = list(Post.objects.shown())
    people = list(Person.objects.shown())
    held = {post.holder_id for post in posts}
    units = {division.pk: Unit(division) for division in Division.objects.active()}
    for post in posts:
        if post.division_id in units:
            units[post.division_id].posts.append(post)
    for person in people:
        if person.is_head and person.division_id in units:
            units[person.division_id].head = person
    free = [post for post in posts if post.division_id is None]
    return Chart(
        executives=[post for post in free if post.side == Side.POLITICAL],
        chiefs=[post for post in free if post.side == Side.PERMANENT],
        council=[p for p in people if p.side == Side.POLITICAL and p.pk not in held],
        units=list(units.values()),
    )


def unit(division):
    """One division with its posts, and those of its people who are in no post."""
    posts = list(Post.objects.shown().filter(division=division))
    held = {post.holder_id for post in posts}
    people = list(Person.objects.shown(division=division, side=Side.PERMANENT))
    head = next((person for person in people if person.is_head), None)
    return Unit(division, head, posts), [person for person in people if person.pk not in held]
