package fr.treille.socle.courrier.edition;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.Typographie;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Checks that what is to be printed has a glyph in the documents' font: a PDF drops a character without one, and a name would
 * be silently cut. Composes accents typed in two characters (macOS), takes invisible characters out and sets no-break spaces on
 * the way.
 */
final class TexteImprimable {

    private static final Pattern FINS_DE_LIGNE = Pattern.compile("[\\r\\u2028\\u2029]");
    private static final Pattern INVISIBLES = Pattern.compile("\\p{Cf}");
    private static final Font POLICE = charger();

    /** Those of the plane where nearly all texts are, asked of the font once: an annex is some ten thousand letters. */
    private static final BitSet AVEC_GLYPHE = avecGlyphe();

    private TexteImprimable() {}

    /**
     * @param libelle the field, for the message
     * @param valeur a text, a collection or a map of texts, or anything else, which is returned as it is
     * @throws Refus when a character cannot be printed
     */
    static Object de(String libelle, Object valeur) {
        return switch (valeur) {
            case CharSequence texte -> texte(libelle, texte.toString());
            case Collection<?> elements ->
                elements.stream().map(element -> de(libelle, element)).toList();
            case Map<?, ?> valeurs -> {
                Map<Object, Object> propres = new HashMap<>();
                valeurs.forEach((cle, element) -> propres.put(cle, de(libelle, element)));
                yield propres;
            }
            default -> valeur;
        };
    }

    private static String texte(String libelle, String brut) {
        String lignes = FINS_DE_LIGNE
                .matcher(Normalizer.normalize(brut, Normalizer.Form.NFC).replace("\r\n", "\n"))
                .replaceAll("\n");
        String compose = INVISIBLES.matcher(lignes.replace('\t', ' ')).replaceAll("");
        compose.codePoints().filter(c -> c != '\n' && !aUnGlyphe(c)).findFirst().ifPresent(c -> {
            throw new Refus(
                    "Le champ « %s » contient un caractère qui ne peut pas être imprimé : « %s » (U+%04X). Retirez-le."
                            .formatted(libelle, Character.toString(c), c));
        });
        return Typographie.insecable(compose);
    }

    private static boolean aUnGlyphe(int signe) {
        return Character.isBmpCodePoint(signe) ? AVEC_GLYPHE.get(signe) : POLICE.canDisplay(signe);
    }

    private static BitSet avecGlyphe() {
        var signes = new BitSet(Character.MAX_VALUE + 1);
        IntStream.rangeClosed(0, Character.MAX_VALUE).filter(POLICE::canDisplay).forEach(signes::set);
        return signes;
    }

    private static Font charger() {
        try (InputStream police =
                TexteImprimable.class.getClassLoader().getResourceAsStream("fonts/IBMPlexSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, java.util.Objects.requireNonNull(police));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Police des documents illisible", e);
        }
    }
}
