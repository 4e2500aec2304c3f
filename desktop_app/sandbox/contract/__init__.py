"""The provider's contract: valid requests and the shape of responses."""
