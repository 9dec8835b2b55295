package fr.treille.socle.piece;

import java.util.Optional;

/**
 * The first page of a piece, or why it is not shown.
 *
 * @param png the picture, drawn here: nothing of the file itself reaches the browser
 * @param pages how many pages the file has, 1 for a picture, 0 when unknown
 * @param empechement in a sentence, « » when there is a picture
 */
public record Apercu(Optional<byte[]> png, int pages, String empechement) {

    static Apercu de(byte[] png, int pages) {
        return new Apercu(Optional.of(png), pages, "");
    }

    static Apercu rien(String pourquoi) {
        return new Apercu(Optional.empty(), 0, pourquoi);
    }
}
