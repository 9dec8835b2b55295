package fr.treille.socle.courrier.edition;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.Modele.Interligne;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a template of {@code reports/} and values into a PDF that is both PDF/A-2a (archiving) and PDF/UA-1 (accessibility).
 * Templates are compiled on first use and kept; safe for use by several threads. Values arrive as formatted French text:
 * what a caller gives is printed literally, whatever markup it contains.
 *
 * <p>Four parameters are given to templates besides the caller's: {@code SOUS_MODELES}, {@code LIGNES}, {@code QR} (from the
 * value {@code verification}) and {@code EMBLEME}, the European emblem, for what grants its money only.
 */
@Component
public class Editique {

    private final SimpleJasperReportsContext contexte;
    private final Map<Reglage, Modele> modeles = new ConcurrentHashMap<>();

    private record Reglage(String modele, Interligne interligne) {}

    /** Compiles nothing yet: the first document of each kind does. */
    public Editique() {
        FiltreDeserialisation.installer();
        SansFontconfig.installer();
        contexte = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        contexte.setProperty("net.sf.jasperreports.export.pdf.tagged", "true");
        contexte.setProperty("net.sf.jasperreports.export.pdf.tag.language", "fr-FR");
        contexte.setProperty("net.sf.jasperreports.export.pdf.display.metadata.title", "true");
        contexte.setProperty("net.sf.jasperreports.export.pdf.metadata.creator", "Treille");
        contexte.setProperty("net.sf.jasperreports.text.measurer.factory", Coupures.class.getName());
        // our own properties go from the template to the page, for ExportateurAccessible
        contexte.setProperty("net.sf.jasperreports.print.transfer.treille", "treille.");
        // a missing font is a fault of ours, never a silent replacement by one that is not embedded
        contexte.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
    }

    /** A document of that record, as {@link #rendre(String, Map, Collection)}. */
    public byte[] rendre(Imprimable document) {
        return rendre(document.modele(), document.valeurs(), document.lignes());
    }

    /**
     * Refuses what {@link #rendre} would for an empty field, at the price of no rendering.
     *
     * @throws Refus naming the fields
     */
    public void exigerComplet(Imprimable document) {
        refuserChampsVides(modele(document.modele()), document.valeurs(), document.lignes());
    }

    /**
     * Produces a document.
     *
     * @param modele path under {@code reports/} without extension, as {@code notification/favorable}
     * @param valeurs the template's parameters; a key it does not know is ignored
     * @param lignes rows of its table, by field name
     * @return the PDF, complete
     * @throws Refus when a required field is empty or a text has a character that cannot be printed, naming the fields
     * @throws IllegalArgumentException when there is no such template
     */
    public byte[] rendre(
            String modele,
            Map<String, ? extends @Nullable Object> valeurs,
            Collection<? extends Map<String, ?>> lignes) {
        Modele compile = modele(modele);
        refuserChampsVides(compile, valeurs, lignes);
        Map<String, Object> parametres = new HashMap<>();
        valeurs.forEach((nom, valeur) -> {
            if (valeur != null) {
                parametres.put(nom, imprimable(libelle(compile, nom), valeur));
            }
        });
        List<Map<String, ?>> rangs = new ArrayList<>(lignes.size());
        for (Map<String, ?> ligne : lignes) {
            Map<String, Object> rang = new HashMap<>();
            ligne.forEach((nom, valeur) -> rang.put(nom, TexteImprimable.de(nom, valeur)));
            rangs.add(rang);
        }
        if (compile.finance()) {
            parametres.put("EMBLEME", Dessins.EMBLEME_EUROPEEN);
        }
        if (parametres.containsKey("verification")) {
            parametres.put("QR", Dessins.codeQr(String.valueOf(parametres.get("verification"))));
        }
        parametres.put("LIGNES", rangs);
        parametres.put(JRParameter.REPORT_LOCALE, java.util.Locale.FRANCE);
        try {
            return exporter(remplir(modele, compile, parametres));
        } catch (JRException e) {
            throw new IllegalStateException("Le document « " + modele + " » n’a pas pu être produit", e);
        }
    }

    /**
     * Its pages; in closer lines when a page is spared by them, in wider ones when that is what it takes for its last page to hold
     * more than three lines.
     */
    private JasperPrint remplir(String nom, Modele modele, Map<String, Object> parametres) throws JRException {
        JasperPrint pages = remplir(modele, parametres);
        if (Remplissage.peutSerrer(pages)) {
            JasperPrint serrees = remplir(modele(nom, Interligne.SERRE), parametres);
            if (serrees.getPages().size() < pages.getPages().size()) {
                return serrees;
            }
        }
        if (Remplissage.maigre(pages)) {
            JasperPrint larges = remplir(modele(nom, Interligne.LARGE), parametres);
            if (larges.getPages().size() == pages.getPages().size() && !Remplissage.maigre(larges)) {
                return larges;
            }
        }
        return pages;
    }

    private JasperPrint remplir(Modele modele, Map<String, Object> parametres) throws JRException {
        Map<String, Object> siens = new HashMap<>(parametres);
        siens.put("SOUS_MODELES", modele.sousModeles());
        return JasperFillManager.getInstance(contexte).fill(modele.rapport(), siens, new JREmptyDataSource());
    }

    /**
     * The required fields that are empty, as the screen names them, in the template's order; empty when the document can be
     * produced (its rows aside).
     */
    public List<String> champsManquants(Imprimable document) {
        return champsManquants(document.modele(), document.valeurs());
    }

    /** The same of values by parameter name. */
    public List<String> champsManquants(String modele, Map<String, ? extends @Nullable Object> valeurs) {
        return modele(modele).champs().stream()
                .filter(champ -> !champ.facultatif() && vide(valeurs.get(champ.nom())))
                .map(Modele.Champ::libelle)
                .toList();
    }

    Modele modele(String nom) {
        return modele(nom, Interligne.NORMAL);
    }

    private Modele modele(String nom, Interligne interligne) {
        return modeles.computeIfAbsent(
                new Reglage(nom, interligne), reglage -> Modele.compiler(contexte, nom, interligne));
    }

    private void refuserChampsVides(
            Modele modele,
            Map<String, ? extends @Nullable Object> valeurs,
            Collection<? extends Map<String, ?>> lignes) {
        List<Modele.Champ> vides = new ArrayList<>(modele.champs().stream()
                .filter(champ -> !champ.facultatif() && vide(valeurs.get(champ.nom())))
                .toList());
        if (modele.lignes() != null && lignes.isEmpty()) {
            vides.add(new Modele.Champ("lignes", modele.lignes(), false));
        }
        if (vides.size() == 1) {
            Modele.Champ champ = vides.getFirst();
            throw Refus.surChamp(
                    champ.nom(),
                    "Le champ « %s » de la %s est vide : complétez-le pour produire le document."
                            .formatted(champ.libelle(), modele.nature()));
        }
        if (!vides.isEmpty()) {
            String libelles = String.join(
                    ", ",
                    vides.stream().map(champ -> "« " + champ.libelle() + " »").toList());
            throw new Refus("Ces champs de la %s sont vides : %s. Complétez-les pour produire le document."
                    .formatted(modele.nature(), libelles));
        }
    }

    private static boolean vide(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> true;
            case CharSequence texte ->
                // isBlank() takes a no-break space for a text
                texte.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
            case Collection<?> elements -> elements.isEmpty();
            default -> false;
        };
    }

    private static Object imprimable(String libelle, Object valeur) {
        return valeur instanceof byte[] image
                ? SimpleDataRenderer.getInstance(image)
                : TexteImprimable.de(libelle, valeur);
    }

    private static String libelle(Modele modele, String nom) {
        return modele.champs().stream()
                .filter(champ -> champ.nom().equals(nom))
                .map(Modele.Champ::libelle)
                .findFirst()
                .orElse(nom);
    }

    private byte[] exporter(JasperPrint pages) throws JRException {
        var sortie = new ByteArrayOutputStream(32_768);
        var exportateur = new ExportateurAccessible(contexte);
        exportateur.setExporterInput(new SimpleExporterInput(pages));
        exportateur.setExporterOutput(new SimpleOutputStreamExporterOutput(sortie));
        exportateur.exportReport();
        return sortie.toByteArray();
    }
}
