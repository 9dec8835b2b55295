package fr.treille.suivi.apport;

import static fr.treille.dossier.grappe.GrappesDEssai.essms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What the files of a porteur's link prove; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class JustificatifsTest {

    @Autowired
    ApportService apports;

    @Autowired
    ApportsPorteur porteur;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long lien;
    private String jeton = "";

    @BeforeEach
    void demander() {
        var grappe = usages.conventionnee("Justifiée " + UUID.randomUUID(), 3).id();
        var periode = usages.periode(grappe);
        session.ouvrir(Role.ANIMATEUR);
        lien = apports.creer(
                grappe, new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        var trouve = Pattern.compile("/apport/(\\S{43})")
                .matcher(base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single());
        assertThat(trouve.find()).isTrue();
        jeton = trouve.group(1);
        session.fermer();
    }

    @Test
    void un_fichier_dit_ce_qu_il_prouve_avant_de_partir() {
        porteur.enregistrer(jeton, new ApportLigne(essms(1), "DMP", 35, 50, 0, "", 0, ""));
        porteur.joindre(jeton, "relevé.pdf", FichiersDEssai.pdf(jeton));
        assertThatThrownBy(() -> porteur.envoyer(jeton))
                .isInstanceOf(Refus.class)
                .hasMessage("Dites ce que prouve ce justificatif avant l’envoi\u00A0: relevé.pdf.");
        refuserPortee(UsagesDEssai.portee("FAX", ""), "indicateurs", "n’est pas de l’appel");
        refuserPortee(UsagesDEssai.portee("DMP", essms(9)), "finess", "n’est pas de cette grappe");
        refuserPortee(
                new PorteePreuve(Set.of("DMP"), true, Set.of(), UsagesDEssai.DEBUT, LocalDate.of(2026, 8, 1), 0),
                "fin",
                "dans le futur");

        var dite = dire(UsagesDEssai.portee("DMP", ""));
        assertThat(dite.tousEssms()).isTrue();
        assertThatThrownBy(() -> dire(UsagesDEssai.portee("MSSANTE", "")))
                .as("said already, by another page")
                .isInstanceOf(ModificationConcurrente.class);
        porteur.envoyer(jeton);
        assertThatThrownBy(() -> dire(dite)).hasMessageContaining("ont déjà été envoyées");
    }

    private PorteePreuve dire(PorteePreuve portee) {
        return porteur.preciser(
                jeton,
                base.sql("SELECT MAX(piece_id) FROM apport_preuve WHERE lien_id = ?")
                        .param(lien)
                        .query(Long.class)
                        .single(),
                portee);
    }

    private void refuserPortee(PorteePreuve portee, String champ, String raison) {
        assertThatThrownBy(() -> dire(portee))
                .hasMessageContaining(raison)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void personne_ne_dit_ce_que_prouve_le_fichier_d_un_autre_lien() {
        assertThatThrownBy(() -> porteur.preciser(jeton, 999_999_999L, UsagesDEssai.portee("DMP", "")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’est plus joint");
    }
}
