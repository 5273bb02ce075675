import pytest


@pytest.fixture
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for folder in ("images", "original_images", "documents"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.webp").write_bytes(b"picture")


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("images/a.webp", 200),
        ("images/none.webp", 404),
        ("original_images/a.webp", 404),
        ("documents/a.webp", 404),
        ("images/..%2Fdocuments/a.webp", 404),
    ],
)
def test_only_renditions_are_public(client, site, path, status):
    response = client.get(f"/media/{path}")
    assert response.status_code == status
    if status == 200:
        assert "max-age" in response["Cache-Control"]
        assert not response.cookies
        response.close()
