package fr.treille.suivi.apport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A period opened by mistake, with a porteur's link or with evidence. */
@TestIntegration
@TestPropertySource(properties = {"treille.horloge.depart=2026-06-30", "treille.courriel.envoi-immediat=false"})
class SupprimerPeriodeTest {

    private static final Pattern LIEN = Pattern.compile("/apport/([A-Za-z0-9_-]{43})");

    @Autowired
    PeriodeService periodes;

    @Autowired
    ApportService apports;

    @Autowired
    ApportsPorteur porteur;

    @Autowired
    PreuveService preuves;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;
    private long periode;

    @BeforeEach
    void ouvrir() {
        grappe = usages.conventionnee("Genêts " + UUID.randomUUID(), 2).id();
        periode = usages.periode(grappe);
        session.ouvrir(Role.ANIMATEUR);
    }

    @Test
    void les_fichiers_d_un_lien_partent_avec_sa_periode() {
        apports.creer(grappe, new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        var ecrit = LIEN.matcher(base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single());
        assertThat(ecrit.find()).isTrue();
        porteur.joindre(ecrit.group(1), "a.pdf", FichiersDEssai.pdf(String.valueOf(periode)));
        assertThat(pieces()).isOne();

        periodes.supprimer(grappe, periode);

        assertThat(pieces()).isZero();
        assertThat(apports.apports(grappe)).isEmpty();
    }

    @Test
    void une_periode_prouvee_se_garde() {
        var preuve = preuves.joindre(grappe, UsagesDEssai.preuve(periode, "", ""), SourceMesure.SAISIE);
        preuves.retirer(grappe, preuve, "Mauvais trimestre");

        assertThatThrownBy(() -> periodes.supprimer(grappe, periode))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("a des preuves");
        assertThat(periodes.periodes(grappe)).hasSize(1);
    }

    private int pieces() {
        return base.sql("SELECT COUNT(*) FROM piece WHERE grappe_id = ?")
                .param(grappe)
                .query(Integer.class)
                .single();
    }
}
