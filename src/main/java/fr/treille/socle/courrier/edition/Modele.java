package fr.treille.socle.courrier.edition;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import org.jspecify.annotations.Nullable;

/**
 * A compiled template and what it expects. A parameter whose jrxml property {@code treille.libelle} is set is a field of the
 * document, required unless {@code treille.facultatif} is set too; the fields of its sub-templates (report property
 * {@code treille.sousModeles}, names separated by spaces) are its own.
 *
 * @param nature how messages call the document, « lettre » or « convention »
 * @param finance whether the document grants money of the Union (report property {@code treille.finance}), and bears its emblem
 * @param lignes French name of the main collection, which must not be empty; null when it may
 */
record Modele(
        JasperReport rapport,
        Map<String, JasperReport> sousModeles,
        List<Champ> champs,
        String nature,
        boolean finance,
        @Nullable String lignes) {

    private static final String STYLES = "reports/commun/styles.jrtx";

    /** Our font's own line, in sizes of it. */
    static final double LIGNE_DE_LA_POLICE = 1.3;

    /** How far its lines are from one another, of what the styles say. */
    enum Interligne {
        NORMAL(1),
        /** 1.17 of the size of the letters. */
        SERRE(0.9f),
        /** 1.4 of it. */
        LARGE(1.08f);

        private final float part;

        Interligne(float part) {
            this.part = part;
        }
    }

    /**
     * @param nom the parameter
     * @param libelle what the screen calls it, in French
     */
    record Champ(String nom, String libelle, boolean facultatif) {}

    /**
     * Compiles the {@code .jrxml} of this name, never a {@code .jasper}.
     *
     * @throws IllegalArgumentException when there is no such template
     * @throws IllegalStateException when it does not compile
     */
    static Modele compiler(JasperReportsContext contexte, String nom, Interligne interligne) {
        Map<String, JasperReport> sousModeles = new LinkedHashMap<>();
        List<Champ> champs = new ArrayList<>();
        JasperReport rapport = compilerUn(contexte, nom, interligne);
        ajouterChamps(rapport, champs);
        for (String sousModele : mots(rapport.getProperty("treille.sousModeles"))) {
            JasperReport compile = compilerUn(contexte, sousModele, interligne);
            sousModeles.put(sousModele, compile);
            ajouterChamps(compile, champs);
        }
        String nature = rapport.getProperty("treille.nature");
        return new Modele(
                rapport,
                sousModeles,
                champs,
                nature == null ? "lettre" : nature,
                rapport.getProperty("treille.finance") != null,
                rapport.getProperty("treille.lignes"));
    }

    private static JasperReport compilerUn(JasperReportsContext contexte, String nom, Interligne interligne) {
        try (InputStream jrxml = ouvrir("reports/" + nom + ".jrxml");
                InputStream jrtx = ouvrir(STYLES)) {
            JasperDesign dessin = JRXmlLoader.load(contexte, jrxml);
            // compiled in once, where Jasper would read the style file again at each letter
            for (JRStyle style :
                    JRXmlTemplateLoader.getInstance(contexte).loadTemplate(jrtx).getStyles()) {
                Float sienne = style.getParagraph().getOwnLineSpacingSize();
                if (sienne != null) {
                    style.getParagraph().setLineSpacingSize(sienne * interligne.part);
                }
                dessin.addStyle(style);
            }
            List.copyOf(dessin.getTemplatesList()).forEach(dessin::removeTemplate);
            inclure(contexte, dessin);
            return JasperCompileManager.getInstance(contexte).compile(dessin);
        } catch (JRException | IOException e) {
            throw new IllegalStateException("Le modèle « " + nom + " » ne se compile pas", e);
        }
    }

    /**
     * Fills each frame whose property {@code treille.inclure} names a template with the elements of its title band: a
     * letterhead shared without the price of a subreport, which is a thread and a fill of its own.
     */
    private static void inclure(JasperReportsContext contexte, JasperDesign dessin) throws JRException, IOException {
        for (JRBand bande : dessin.getAllBands()) {
            for (JRElement element : bande.getElements()) {
                String nom = element.getPropertiesMap().getProperty("treille.inclure");
                if (nom != null && element instanceof JRDesignFrame cadre) {
                    try (InputStream jrxml = ouvrir("reports/" + nom + ".jrxml")) {
                        JasperDesign inclus = JRXmlLoader.load(contexte, jrxml);
                        for (JRElement contenu : inclus.getTitle().getElements()) {
                            cadre.addElement(contenu);
                        }
                        for (JRParameter parametre : inclus.getParameters()) {
                            boolean declare = dessin.getParametersMap().containsKey(parametre.getName());
                            if (!declare) {
                                dessin.addParameter(parametre);
                            }
                        }
                    }
                }
            }
        }
    }

    private static InputStream ouvrir(String chemin) {
        InputStream flux = Modele.class.getClassLoader().getResourceAsStream(chemin);
        if (flux == null) {
            throw new IllegalArgumentException("Modèle inconnu : " + chemin);
        }
        return flux;
    }

    private static void ajouterChamps(JasperReport rapport, List<Champ> champs) {
        for (JRParameter parametre : rapport.getParameters()) {
            String libelle = parametre.getPropertiesMap().getProperty("treille.libelle");
            if (libelle != null && champs.stream().noneMatch(c -> c.nom().equals(parametre.getName()))) {
                boolean facultatif = parametre.getPropertiesMap().getProperty("treille.facultatif") != null;
                champs.add(new Champ(parametre.getName(), libelle, facultatif));
            }
        }
    }

    private static List<String> mots(@Nullable String texte) {
        return texte == null ? List.of() : Arrays.asList(texte.trim().split("\\s+"));
    }
}
