package fr.treille.courrier;

import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurerFactory;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Line breaks as French has them. The JDK's line iterator cuts after a typographic apostrophe (« l’ | agence »), in a web or
 * e-mail address (« www. | telerecours.fr ») and in a reference (« ARS76-2025- | 0042 »): while lines are measured, and only
 * then, these signs are others of about the same width after which nothing cuts. Public because Jasper makes it from its
 * name.
 */
public final class Coupures extends TextMeasurerFactory {

    /** A stop inside a word, a hyphen between digits, a hyphen in an e-mail address. */
    private static final Pattern POINT = Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}])");

    private static final Pattern TIRET = Pattern.compile("(?<=\\d)-(?=\\d)|-(?=[\\w.-]*@)|(?<=@[\\w.]{1,60})-(?=\\w)");

    private static final char APOSTROPHE_LETTRE = '\u02BC';
    private static final char POINT_MEDIAN = '\u0387';
    private static final char TIRET_INSECABLE = '\u2011';

    static JRStyledText proteger(JRStyledText texte) {
        String brut = texte.getText();
        String protege = brut.replace('’', APOSTROPHE_LETTRE);
        if (brut.indexOf('.') >= 0) {
            protege = POINT.matcher(protege).replaceAll(String.valueOf(POINT_MEDIAN));
        }
        if (brut.indexOf('-') >= 0) {
            protege = TIRET.matcher(protege).replaceAll(String.valueOf(TIRET_INSECABLE));
        }
        return protege.equals(brut)
                ? texte
                : new JRStyledText(texte.getLocale(), protege, texte.getGlobalAttributes(), texte.getRuns());
    }

    static String retablir(String ligne) {
        return ligne.replace(APOSTROPHE_LETTRE, '’').replace(POINT_MEDIAN, '.').replace(TIRET_INSECABLE, '-');
    }

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext contexte, JRCommonText texte) {
        return createMeasurer(FontUtil.getInstance(contexte), texte);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil polices, JRCommonText texte) {
        return new TextMeasurer(polices, texte) {
            @Override
            public JRMeasuredText measure(
                    JRStyledText contenu, int debut, int hauteur, boolean alinea, boolean deborde) {
                return super.measure(proteger(contenu), debut, hauteur, alinea, deborde);
            }
        };
    }
}
