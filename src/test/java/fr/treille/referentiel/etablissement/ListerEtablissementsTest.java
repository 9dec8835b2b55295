package fr.treille.referentiel.etablissement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.importation.ImportsDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;

/** Filters and sorts of the lists, on the real extract of Occitanie. */
@TestIntegration
class ListerEtablissementsTest {

    private static final Pageable PAGE = PageRequest.of(0, 50);

    @Autowired
    EtablissementService etablissements;

    @Autowired
    OrganismeService organismes;

    @Autowired
    ImportsDEssai essai;

    @Autowired
    Session session;

    @BeforeEach
    void importer() {
        essai.occitanie();
    }

    @Test
    void le_texte_cherche_ignore_les_accents_la_casse_et_l_ordre_des_mots() {
        assertThat(noms("résidence roses")).contains("EHPA \"RESIDENCE VILLA DES ROSES\"");
        assertThat(noms("ROSES Résidence ornolac")).containsExactly("EHPA \"RESIDENCE VILLA DES ROSES\"");
        assertThat(noms("roses%")).isEqualTo(noms("roses"));
    }

    @Test
    void un_numero_finess_est_trouve_avec_ou_sans_espaces_et_par_son_debut() {
        assertThat(noms("090 000 365")).containsExactly("SSIAD DES PORTES D'ARIEGE");
        assertThat(noms("09000036")).contains("SSIAD DES PORTES D'ARIEGE");
        assertThat(noms("09 078 2160")).as("ou celui de l’organisme").hasSize(17);
        assertThat(noms("090 000 332"))
                .as("une entreprise adaptée n’est pas un ESSMS")
                .isEmpty();
    }

    @Test
    void les_filtres_se_combinent() {
        var filtre = new EtablissementFiltre(
                null, Set.of("09", "65"), null, Secteur.PA, null, true, Presence.NON_FERMES, Set.of());
        assertThat(etablissements.rechercher(filtre, PAGE)).hasSize(50).allSatisfy(e -> {
            assertThat(e.territoireCode()).isIn("09", "65");
            assertThat(e.secteur()).isEqualTo(Secteur.PA);
        });
        assertThat(etablissements.compter(filtre))
                .isEqualTo(etablissements.totaux(filtre).etablissements());
        assertThat(etablissements.totaux(EtablissementFiltre.ESSMS)).isEqualTo(new EtablissementTotaux(4214, 1923));
        assertThat(etablissements.compter(
                        new EtablissementFiltre(null, Set.of(), null, null, null, true, Presence.ABSENTS, Set.of())))
                .isZero();
        assertThat(etablissements.numeros(filtre, 1000))
                .hasSize((int) etablissements.compter(filtre))
                .isSorted();
    }

    @Test
    void chaque_tri_permis_rend_des_pages_sans_recouvrement() {
        for (String propriete :
                List.of("finess", "nom", "commune", "territoireCode", "categorieLibelle", "secteur", "ogNom")) {
            for (Sort.Direction sens : Sort.Direction.values()) {
                Sort tri = Sort.by(sens, propriete);
                var debut = etablissements.rechercher(EtablissementFiltre.ESSMS, PageRequest.of(0, 60, tri));
                var suite = etablissements.rechercher(EtablissementFiltre.ESSMS, PageRequest.of(1, 60, tri));
                assertThat(debut).as(propriete).hasSize(60).doesNotContainAnyElementsOf(suite);
            }
        }
        assertThatThrownBy(() -> etablissements.rechercher(
                        EtablissementFiltre.ESSMS, PageRequest.of(0, 5, Sort.by("e.nom; DROP TABLE etablissement"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void un_organisme_sans_nom_se_montre_par_son_numero() {
        var og = organismes.rechercher(
                OrganismeFiltre.GESTIONNAIRES,
                PageRequest.of(0, 1, Sort.by("nombreEssms").descending()));
        assertThat(og).singleElement().satisfies(o -> {
            assertThat(o.nom()).isNull();
            assertThat(o.nomAffiche()).contains("cs1100501");
            assertThat(o.nombreEssms()).isGreaterThan(20);
        });
        assertThat(organismes.compter(OrganismeFiltre.GESTIONNAIRES)).isEqualTo(1923);
        var enAriege = OrganismeFiltre.GESTIONNAIRES.avecTerritoires(Set.of("09"));
        assertThat(organismes.compter(enAriege)).isBetween(50L, 200L);
        assertThat(organismes.compter(new OrganismeFiltre(null, Set.of(), true, 15, Presence.ACTIFS)))
                .isBetween(1800L, 2083L);
    }

    @Test
    void la_fiche_donne_tous_les_champs_du_fichier() {
        EtablissementFiche fiche = etablissements.fiche("090000498");
        assertThat(fiche.ligne().categorieLibelle()).startsWith("Service d'Éducation Spéciale");
        assertThat(fiche.ligne().secteur()).isEqualTo(Secteur.PH);
        assertThat(fiche.valeurs())
                .containsEntry(Champ.SIRET, "42459649200142")
                .containsEntry(Champ.DATE_OUVERTURE, "2004-01-16");
        assertThat(organismes.fiche(fiche.ligne().ogFiness()).ligne().finess()).isEqualTo("340015171");
        assertThatThrownBy(() -> etablissements.fiche("é"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("é");
        assertThatThrownBy(() -> organismes.fiche("000000000")).isInstanceOf(Refus.class);
    }

    @Test
    void qui_ne_fait_que_consulter_n_importe_pas() {
        session.ouvrir(Role.CONSULTATION);
        assertThat(etablissements.compter(EtablissementFiltre.ESSMS)).isEqualTo(4214);
        assertThatThrownBy(() -> essai.importer(ImportsDEssai.OCCITANIE)).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> noms(String texte) {
        return etablissements.rechercher(EtablissementFiltre.ESSMS.avecTexte(texte), PAGE).stream()
                .map(EtablissementLigne::nom)
                .toList();
    }
}
