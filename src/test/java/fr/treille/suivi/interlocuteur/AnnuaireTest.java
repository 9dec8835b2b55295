package fr.treille.suivi.interlocuteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The directory, the committees and the exchanges of a grappe; today is 02/06/2025. */
@TestIntegration
class AnnuaireTest {

    @Autowired
    InterlocuteurService service;

    @Autowired
    ComiteService comites;

    @Autowired
    EchangeService echanges;

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = essai.grappe("Canal").id();
    }

    private static InterlocuteurSaisie personne(RoleInterlocuteur role, String nom, String courriel) {
        return personne(role, nom, courriel, null, null);
    }

    private static InterlocuteurSaisie personne(
            RoleInterlocuteur role, String nom, String courriel, @Nullable String du, @Nullable String au) {
        return new InterlocuteurSaisie(
                role,
                "Madame",
                nom,
                "Inès",
                "Cheffe de projet",
                "Ogyris SA",
                courriel,
                "",
                du == null ? null : LocalDate.parse(du),
                au == null ? null : LocalDate.parse(au),
                "");
    }

    @Test
    void une_personne_s_ajoute_se_modifie_et_part() {
        var id = service.ajouter(grappe, personne(RoleInterlocuteur.EDITEUR, " Salles ", " ines@editeur.test "));
        var fiche = service.deLaGrappe(grappe).getFirst();
        assertThat(fiche.nomComplet()).isEqualTo("Madame Inès Salles");
        assertThat(fiche.courriel()).isEqualTo("ines@editeur.test");
        assertThat(fiche.present(LocalDate.of(2025, 6, 2))).isTrue();

        service.modifier(
                id,
                fiche.version(),
                personne(RoleInterlocuteur.EDITEUR, "Salles", "ines@editeur.test", "2025-01-01", "2025-06-01"));

        assertThat(service.deLaGrappe(grappe).getFirst().present(LocalDate.of(2025, 6, 2)))
                .isFalse();
        assertThatThrownBy(() ->
                        service.modifier(id, fiche.version(), personne(RoleInterlocuteur.EDITEUR, "Autre", "a@b.test")))
                .isInstanceOf(ModificationConcurrente.class);
        assertThatThrownBy(() -> service.supprimer(id, fiche.version())).isInstanceOf(ModificationConcurrente.class);
        service.supprimer(id, service.deLaGrappe(grappe).getFirst().version());
        assertThat(service.deLaGrappe(grappe)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''|x@y.test|-|-|nom|Donnez un nom.",
                "Salles|''|-|-|courriel|une adresse électronique ou un téléphone",
                "Salles|x@y|-|-|courriel|n’est pas une adresse électronique",
                "Salles|é@y.test|-|-|courriel|n’est pas une adresse électronique",
                "Salles|x@y.test|2025-06-02|2025-06-01|au|est avant le début",
                "Autre|deja@porteur.test|-|-|courriel|déjà celle de Madame Inès Présente",
                "présente|deja@porteur.test|-|-|role|a déjà le rôle",
            })
    void une_saisie_fausse_se_refuse_sur_son_champ(
            String nom, String courriel, @Nullable String du, @Nullable String au, String champ, String message) {
        service.ajouter(grappe, personne(RoleInterlocuteur.DPO, "Présente", "deja@porteur.test"));
        assertThatThrownBy(() -> service.ajouter(grappe, personne(RoleInterlocuteur.DPO, nom, courriel, du, au)))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(champ);
                    assertThat(refus.message()).contains(message);
                });
        assertThat(service.deLaGrappe(grappe)).hasSize(1);
    }

    @Test
    void une_meme_personne_a_deux_roles_ou_le_meme_deux_fois_de_suite() {
        service.ajouter(grappe, personne(RoleInterlocuteur.DPO, "Salles", "s@p.test", null, "2025-01-31"));
        service.ajouter(grappe, personne(RoleInterlocuteur.REFERENT, "Salles", "s@p.test"));
        service.ajouter(grappe, personne(RoleInterlocuteur.DPO, "Salles", "s@p.test", "2025-02-01", null));
        assertThat(service.deLaGrappe(grappe)).hasSize(3);
    }

    @Test
    void un_comite_a_ses_membres_et_ses_seances() {
        var membre = service.ajouter(grappe, personne(RoleInterlocuteur.CHEF_PROJET, "Salles", "s@p.test"));
        var moi = AgentConnecte.courant().id();
        comites.composer(grappe, Comite.COSTRAT, Set.of(membre), Set.of(moi));
        var seance = comites.planifier(
                grappe, Comite.COSTRAT, new SeanceSaisie(LocalDate.of(2025, 7, 1), "Toulouse", " Lancement "));

        var costrat = comites.comites(grappe).getFirst();
        assertThat(costrat.membres()).extracting(InterlocuteurFiche::id).containsExactly(membre);
        assertThat(costrat.agentsIds()).containsExactly(moi);
        assertThat(costrat.seances())
                .singleElement()
                .satisfies(une -> assertThat(une.objet()).isEqualTo("Lancement"));
        assertThat(comites.comites(grappe).getLast().membres()).isEmpty();

        assertThatThrownBy(() ->
                        comites.planifier(grappe, Comite.COSTRAT, new SeanceSaisie(LocalDate.of(2025, 7, 1), "", "")))
                .hasMessageContaining("a déjà une séance le 01/07/2025");
        assertThatThrownBy(() -> comites.planifier(grappe, Comite.COMOP, new SeanceSaisie(null, "", "")))
                .hasMessageContaining("le jour de la séance");
        assertThatThrownBy(() -> comites.composer(grappe, Comite.COMOP, Set.of(999L), Set.of()))
                .hasMessageContaining("n’est pas de cette grappe");
        assertThatThrownBy(() -> comites.composer(grappe, Comite.COMOP, Set.of(), Set.of(999_999L)))
                .hasMessageContaining("n’est pas de la région");
        var deplacee = new SeanceSaisie(LocalDate.of(2025, 7, 8), "", "Lancement");
        comites.modifier(seance, 0, deplacee);
        assertThatThrownBy(() -> comites.modifier(seance, 0, deplacee)).isInstanceOf(ModificationConcurrente.class);
        assertThatThrownBy(() -> comites.supprimer(seance, 0)).isInstanceOf(ModificationConcurrente.class);
        comites.supprimer(seance, 1);
        // who leaves the directory leaves the committee
        service.supprimer(membre, 0);
        assertThat(comites.comites(grappe).getFirst().membres()).isEmpty();
    }

    @Test
    void les_echanges_viennent_de_tous_les_modules_du_dernier_au_premier() {
        var suivie = conventions.signee("Suivie", LocalDate.of(2025, 3, 1)).id();
        base.sql("INSERT INTO jalon (grappe_id, type, reel) VALUES (?, 'VA', '2025-04-01')")
                .param(suivie)
                .update();
        comites.planifier(suivie, Comite.COMOP, new SeanceSaisie(LocalDate.of(2025, 9, 1), "Albi", "Revue"));

        var lus = echanges.deLaGrappe(suivie, Set.of(), PageRequest.of(0, 50));

        assertThat(lus.getFirst().titre()).isEqualTo("Séance du COMOP");
        assertThat(lus).extracting(EchangeLigne::genre).contains("COURRIEL", "LETTRE", "CONVENTION", "JALON", "COMITE");
        assertThat(lus)
                .anySatisfy(ligne -> {
                    assertThat(ligne.titre()).isEqualTo("Jalon atteint\u00A0: VA");
                    assertThat(ligne.jour()).isEqualTo("2025-04-01");
                    assertThat(ligne.lien()).isEqualTo("grappes/" + suivie + "/jalons");
                })
                .anySatisfy(ligne -> assertThat(ligne.detail()).startsWith("À "));
        assertThat(echanges.deLaGrappe(suivie, Set.of("JALON"), PageRequest.of(0, 50)))
                .hasSize(1);
        assertThat(echanges.deLaGrappe(suivie, Set.of("INCONNU"), PageRequest.of(0, 50)))
                .isEmpty();
        // neither of these moves when the outbox sends what waits there
        var fixes = Set.of("CONVENTION", "LETTRE");
        assertThat(echanges.deLaGrappe(suivie, fixes, PageRequest.of(1, 2)))
                .isEqualTo(echanges.deLaGrappe(suivie, fixes, PageRequest.of(0, 50))
                        .subList(2, 4));
        assertThat(echanges.genres()).containsEntry("COURRIEL", "Courriel").containsEntry("COMITE", "Comité");
    }

    @Test
    void qui_consulte_lit_sans_ecrire() {
        session.ouvrir(Role.CONSULTATION);
        assertThat(service.deLaGrappe(grappe)).isEqualTo(List.of());
        assertThatThrownBy(() -> service.ajouter(grappe, personne(RoleInterlocuteur.DPO, "Salles", "s@p.test")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
