"""How a grievance of the demo is told: what was said, and how it went on."""

from cms.demo.grievances import Course

from .telling import filed


def told(tale, back=None, clock=""):
    """A grievance of so many working days ago; the function says how it went on."""

    def decorate(go_on):
        @filed(back, clock)
        def story(world, when):
            go_on(world, Course(world, tale, when))

        return go_on

    return decorate
