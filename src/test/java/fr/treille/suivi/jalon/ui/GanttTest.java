package fr.treille.suivi.jalon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.PisteFiche;
import fr.treille.suivi.jalon.TypeJalon;
import fr.treille.suivi.jalon.VagueFiche;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The drawing of the milestones says what the table says; today is 15/06/2026, the convention was signed on 01/10/2025. */
class GanttTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2025, 10, 1);
    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 6, 15);

    private static PisteFiche piste(@Nullable VagueFiche vague, JalonFiche... dates) {
        return new PisteFiche(
                vague,
                Arrays.stream(TypeJalon.values())
                        .filter(type -> vague == null || type.deVague())
                        .map(type -> Arrays.stream(dates)
                                .filter(jalon -> jalon.type() == type)
                                .findFirst()
                                .orElse(new JalonFiche(type, null, null, null, null, JalonFiche.NOUVEAU)))
                        .toList());
    }

    private static JalonFiche jalon(
            TypeJalon type, @Nullable String initial, @Nullable String prevu, @Nullable String reel) {
        return new JalonFiche(
                type,
                null,
                initial == null ? null : LocalDate.parse(initial),
                prevu == null ? null : LocalDate.parse(prevu),
                reel == null ? null : LocalDate.parse(reel),
                0);
    }

    private static Document dessin(PisteFiche... pistes) throws Exception {
        var svg = Gantt.svg(new Calendrier(1, SIGNATURE, 18, 3, List.of(pistes)), AUJOURDHUI);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document dessin, String classe) {
        var trouves = new ArrayList<Element>();
        var tous = dessin.getElementsByTagName("*");
        for (var rang = 0; rang < tous.getLength(); rang++) {
            var element = (Element) tous.item(rang);
            if (Set.of(element.getAttribute("class").split(" ")).contains(classe)) {
                trouves.add(element);
            }
        }
        return trouves;
    }

    private static double x(Element ligne) {
        return Double.parseDouble(ligne.getAttribute("x1"));
    }

    @Test
    void une_image_a_un_titre_une_description_et_ses_reperes() throws Exception {
        var dessin = dessin(piste(
                null,
                jalon(TypeJalon.DEMARRAGE, "2026-01-10", "2026-01-10", "2026-01-20"),
                jalon(TypeJalon.VSR, "2026-09-01", "2026-10-01", null)));
        var racine = dessin.getDocumentElement();
        assertThat(racine.getAttribute("role")).isEqualTo("img");
        assertThat(dessin.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Jalons de la grappe");
        assertThat(dessin.getElementsByTagName("desc").item(0).getTextContent())
                .contains("au 15/06/2026")
                .contains("Fin du déploiement le 01/10/2026")
                .contains("repère de l’appel le 20/07/2027 (18\u00A0mois depuis le démarrage réel du projet).");
        assertThat(racine.getTextContent())
                .contains("Repère\u00A0: 18\u00A0mois", "Aujourd’hui", "Solde au plus tôt", "20/01/2026 (+10 j)")
                .contains("01/10/2026 (+30 j)");
        var jour = x(elements(dessin, "gantt-jour").getFirst());
        assertThat(jour).isLessThan(x(elements(dessin, "gantt-solde").getFirst()));
        assertThat(x(elements(dessin, "gantt-solde").getFirst()))
                .isLessThan(x(elements(dessin, "gantt-marque").getFirst()));
        // the first plan and the present one of what slipped, and the real one: three shapes, each in the legend too
        assertThat(elements(dessin, "gantt-initial")).hasSize(3);
        assertThat(elements(dessin, "gantt-prevu")).hasSize(2);
        assertThat(elements(dessin, "gantt-reel")).hasSize(2);
    }

    @Test
    void une_vague_est_une_barre_et_son_nom_n_est_pas_du_code() throws Exception {
        var dessin = dessin(
                piste(null),
                piste(
                        new VagueFiche(4, "Sud & <Est>", Set.of("310000001"), 0),
                        jalon(TypeJalon.DEPLOIEMENT, "2026-01-10", "2026-01-10", "2026-01-20"),
                        jalon(TypeJalon.VA, "2026-05-01", "2026-05-01", null),
                        jalon(TypeJalon.VSR, "2026-09-01", "2026-10-01", null)));
        assertThat(dessin.getDocumentElement().getTextContent()).contains("Sud & <Est>");
        assertThat(elements(dessin, "gantt-bande-initial")).hasSize(1);
        assertThat(elements(dessin, "gantt-bande-prevu")).hasSize(1);
        assertThat(elements(dessin, "gantt-retard"))
                .extracting(Element::getTextContent)
                .containsExactly("VA");
    }

    @Test
    void une_date_hors_de_toute_raison_reste_au_bord_sans_aplatir_les_autres() throws Exception {
        var juste = jalon(TypeJalon.DEPLOIEMENT, "2026-01-10", "2026-01-10", "2026-01-20");
        var sans = dessin(piste(null, juste));
        var avec = dessin(piste(null, juste, jalon(TypeJalon.VSR, "2206-09-01", "2206-09-01", null)));
        assertThat(x(elements(avec, "gantt-jour").getFirst()))
                .isEqualTo(x(elements(sans, "gantt-jour").getFirst()));
        assertThat(elements(avec, "gantt-hors"))
                .extracting(Element::getTextContent)
                .containsExactly("→");
        assertThat(elements(sans, "gantt-hors")).isEmpty();
        assertThat(avec.getDocumentElement().getTextContent())
                .contains("01/09/2206", "une date hors de la frise, à vérifier");
    }

    @Test
    void sans_aucune_date_la_frise_dit_qu_elle_n_en_a_pas() throws Exception {
        var dessin = dessin(piste(null));
        assertThat(dessin.getDocumentElement().getTextContent())
                .contains("La fin du déploiement n’a pas de date")
                .doesNotContain("Solde au plus tôt");
        assertThat(elements(dessin, "gantt-jour")).hasSize(1);
    }

    @Property(tries = 200)
    void tout_tient_dans_la_frise_et_le_temps_y_va_vers_la_droite(
            @ForAll @IntRange(min = -400, max = 2500) int premier, @ForAll @IntRange(max = 2500) int ecart) {
        var a = AUJOURDHUI.plusDays(premier);
        var echelle = new EchelleTemps(List.of(AUJOURDHUI, a, a.plusDays(ecart)), AUJOURDHUI);
        assertThat(echelle.x(a)).isBetween((double) EchelleTemps.MARGE, (double) EchelleTemps.LARGEUR);
        assertThat(echelle.x(a.plusDays(ecart)))
                .isGreaterThanOrEqualTo(echelle.x(a))
                .isLessThan(EchelleTemps.LARGEUR);
    }
}
