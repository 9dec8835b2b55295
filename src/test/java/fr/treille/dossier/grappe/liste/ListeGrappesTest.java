package fr.treille.dossier.grappe.liste;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.subvention.SortSubvention;
import fr.treille.dossier.grappe.subvention.Subventions;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list against a naive filter and sort of all its rows. */
@TestIntegration
class ListeGrappesTest {

    private static final String[] NOMS = {"Évasion", "canal", "Été doux", "Zéphyr", "100 % numérique", "Garrigue"};
    private static final String[] TERRITOIRES = {"31", "81", "32"};
    private static final int NOMBRE = 60;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    Clock horloge;

    @BeforeEach
    void peupler() {
        session.ouvrir(Role.CONSULTATION);
        if (grappes.compter(GrappeFiltre.TOUTES) > 0) {
            return;
        }
        essai.registre(3);
        var autre = GrappesDEssai.finess("8199", 1);
        essai.og(autre, "Œuvres du Tarn", 3);
        var statuts = StatutGrappe.values();
        for (int i = 0; i < NOMBRE; i++) {
            var statut = statuts[i % statuts.length];
            var favorable = statut.decide() ? (statut.sort() == SortSubvention.REFUSEE ? 0 : 1) : null;
            base.sql(
                            "INSERT INTO grappe (region_code, appel_id, fenetre_id, nom, type, porteur_finess, solution, statut,"
                                    + " favorable, depot_le, irrecevable_cause, irrecevable_le, montant, nombre_essms, nombre_og,"
                                    + " territoires, abandon_le, abandon_motif, abandon_saisi_le, abandon_par_id, abandon_depuis)"
                                    + " VALUES ('76', 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                    + (statut == StatutGrappe.ABANDONNEE
                                            ? " DATE '2025-05-20', 'Renonce', NOW(), (SELECT MIN(id) FROM agent), 'NOTIFIEE')"
                                            : " NULL, NULL, NULL, NULL, NULL)"))
                    .params(
                            NOMS[i % NOMS.length] + " " + i,
                            TypeProjet.values()[i % 3].name(),
                            i % 2 == 0 ? GrappesDEssai.PORTEUR : autre,
                            i % 4 == 0 ? "" : "Netvie " + i % 5,
                            statut.name(),
                            favorable,
                            statut.depose() ? LocalDate.of(2025, 5, 2) : null,
                            statut == StatutGrappe.IRRECEVABLE ? "HORS_DELAI" : null,
                            statut == StatutGrappe.IRRECEVABLE ? LocalDate.of(2025, 5, 2) : null,
                            i * 1000,
                            i % 7,
                            1 + i % 3,
                            TERRITOIRES[i % 3] + (i % 5 == 0 ? ",34" : ""))
                    .update();
        }
        essai.lieux();
    }

    private List<GrappeLigne> lire(GrappeFiltre filtre, Sort tri) {
        return grappes.rechercher(filtre, PageRequest.of(0, 1000, tri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom",
                "porteur",
                "appel",
                "territoires",
                "type",
                "essms",
                "og",
                "solution",
                "statut",
                "montant",
                "responsable",
                "echeance",
                "inconnue"
            })
    void chaque_tri_est_total_et_les_pages_se_suivent(String cle) {
        for (var tri : List.of(Sort.by(cle), Sort.by(cle).descending())) {
            var tout = lire(GrappeFiltre.TOUTES, tri);
            assertThat(tout).hasSize(NOMBRE).doesNotHaveDuplicates();
            var pages = IntStream.range(0, 9)
                    .mapToObj(page -> grappes.rechercher(GrappeFiltre.TOUTES, PageRequest.of(page, 7, tri)))
                    .flatMap(List::stream)
                    .toList();
            assertThat(pages).isEqualTo(tout);
        }
    }

    @Test
    void les_tris_suivent_les_valeurs() {
        var parId = Comparator.comparing(GrappeLigne::id);
        verifierTri("essms", Comparator.comparing(GrappeLigne::nombreEssms), parId);
        verifierTri("og", Comparator.comparing(GrappeLigne::nombreOg), parId);
        verifierTri("montant", Comparator.comparing(GrappeLigne::montant), parId);
        verifierTri("type", Comparator.comparing(ligne -> ligne.type().name()), parId);
        verifierTri("statut", Comparator.comparing(GrappeLigne::statut), parId);
        verifierTri("nom", Comparator.comparing(ligne -> simplifier(ligne.nom())), parId);
        var echeance = Comparator.comparing((GrappeLigne ligne) ->
                ligne.echeance() == null ? LocalDate.MAX : ligne.echeance().date());
        assertThat(lire(GrappeFiltre.TOUTES, Sort.by("echeance"))).isSortedAccordingTo(echeance.thenComparing(parId));
        assertThat(lire(GrappeFiltre.TOUTES, Sort.by("echeance").descending())
                        .getLast()
                        .echeance())
                .isNull();
    }

    private void verifierTri(String cle, Comparator<GrappeLigne> ordre, Comparator<GrappeLigne> parId) {
        assertThat(lire(GrappeFiltre.TOUTES, Sort.by(cle))).isSortedAccordingTo(ordre.thenComparing(parId));
        assertThat(lire(GrappeFiltre.TOUTES, Sort.by(cle).descending()))
                .isSortedAccordingTo(ordre.reversed().thenComparing(parId));
    }

    @Test
    void les_filtres_retiennent_ce_que_retiendrait_une_lecture_naive() {
        var aujourdhui = LocalDate.now(horloge);
        verifier(GrappeFiltre.texte("evasion"), ligne -> simplifier(ligne.nom()).contains("evasion"));
        verifier(GrappeFiltre.texte("GENETS"), ligne -> ligne.porteurNom().contains("Genêts"));
        verifier(GrappeFiltre.texte("100 %"), ligne -> ligne.nom().contains("100 %"));
        verifier(
                GrappeFiltre.texte(GrappesDEssai.PORTEUR),
                ligne -> ligne.porteurFiness().equals(GrappesDEssai.PORTEUR));
        verifier(
                filtre(Set.of("31", "34"), Set.of(), Set.of(), ""),
                ligne -> ligne.territoires().contains("31")
                        || ligne.territoires().contains("34"));
        verifier(filtre(Set.of(), Set.of(TypeProjet.MIXTE), Set.of(), ""), ligne -> ligne.type() == TypeProjet.MIXTE);
        verifier(
                filtre(Set.of("31"), Set.of(), Set.of(StatutGrappe.DEPOSEE, StatutGrappe.NOTIFIEE), "netvie"),
                ligne -> ligne.territoires().contains("31")
                        && Set.of(StatutGrappe.DEPOSEE, StatutGrappe.NOTIFIEE).contains(ligne.statut())
                        && ligne.solution().startsWith("Netvie"));
        verifier(new GrappeFiltre("", Set.of(99L), Set.of(), Set.of(), Set.of(), "", null, false), ligne -> false);
        verifier(
                new GrappeFiltre("", Set.of(1L), Set.of(), Set.of(), Set.of(), "", null, true),
                ligne -> ligne.echeance() != null && ligne.echeance().enRetard(aujourdhui));
        verifier(GrappeFiltre.texte("'; DROP TABLE grappe; --"), ligne -> false);
    }

    private static GrappeFiltre filtre(
            Set<String> territoires, Set<TypeProjet> types, Set<StatutGrappe> statuts, String solution) {
        return new GrappeFiltre("", Set.of(), territoires, types, statuts, solution, null, false);
    }

    private void verifier(GrappeFiltre filtre, Predicate<GrappeLigne> naif) {
        var attendues =
                lire(GrappeFiltre.TOUTES, Sort.by("nom")).stream().filter(naif).toList();
        assertThat(lire(filtre, Sort.by("nom"))).as("%s", filtre).isEqualTo(attendues);
        assertThat(grappes.totaux(filtre))
                .isEqualTo(new GrappeTotaux(
                        attendues.size(),
                        attendues.stream().mapToInt(GrappeLigne::nombreEssms).sum(),
                        new Subventions(Stream.of(SortSubvention.values())
                                .collect(Collectors.toMap(
                                        sort -> sort,
                                        sort -> attendues.stream()
                                                .filter(ligne -> ligne.statut().sort() == sort)
                                                .map(GrappeLigne::montant)
                                                .reduce(Montant.zero(), Montant::plus))))));
    }

    @Test
    void les_voisines_suivent_la_liste_filtree() {
        var filtre = filtre(Set.of("31"), Set.of(), Set.of(), "");
        var tri = Sort.by("montant").descending();
        var liste = lire(filtre, tri);

        for (int i = 0; i < liste.size(); i++) {
            assertThat(grappes.voisines(filtre, tri, liste.get(i).id()))
                    .isEqualTo(new Voisines(
                            i == 0 ? null : liste.get(i - 1).id(),
                            i == liste.size() - 1 ? null : liste.get(i + 1).id()));
        }
        assertThat(grappes.voisines(filtre, tri, -1)).isEqualTo(new Voisines(null, null));
    }

    private static String simplifier(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
