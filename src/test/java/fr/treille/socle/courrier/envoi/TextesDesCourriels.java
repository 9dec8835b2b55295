package fr.treille.socle.courrier.envoi;

import static fr.treille.longueurs.TexteSaisi.coupe;
import static fr.treille.longueurs.TexteSaisi.texte;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.longueurs.TexteSaisi;
import fr.treille.longueurs.TextesSaisis;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** What messages are made of, and what servers answer. */
@Component
class TextesDesCourriels implements TextesSaisis {

    private final Courriers courriers;
    private final EnvoiService envois;
    /** Absent of the instances that tests start as other processes, on servers of their own. */
    private final ObjectProvider<GreenMail> vraiServeur;

    private final JavaMailSender reglages;
    private final Session session;

    TextesDesCourriels(
            Courriers courriers,
            EnvoiService envois,
            ObjectProvider<GreenMail> vraiServeur,
            JavaMailSender reglages,
            Session session) {
        this.courriers = courriers;
        this.envois = envois;
        this.vraiServeur = vraiServeur;
        this.reglages = reglages;
        this.session = session;
    }

    /** A server refuses recipients at length. */
    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        var bavard = "550 5.1.1 " + "x".repeat(TexteSaisi.DEMESURE);
        try (var serveur = new ServeurScenario(commande -> commande.startsWith("RCPT") ? bavard : null)) {
            ((JavaMailSenderImpl) reglages).setPort(serveur.port());
            var id = courriers.deposer("Refusé", longues("").toArray(AdresseCourriel[]::new));
            courriers.attendre(id, EtatMessage.EN_ECHEC);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        } finally {
            ((JavaMailSenderImpl) reglages)
                    .setPort(vraiServeur.getObject().getSmtp().getPort());
        }
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte("message.objet", Bornes.LIBELLE, t -> deposer(t, "")),
                coupe("message.destinataires", t -> deposer("Objet", "")),
                coupe("message_destinataire.nom", t -> deposer("Objet", t)),
                coupe("message.derniere_reponse", t -> {}),
                coupe("message.refusees", t -> {}),
                coupe("message_reponse.reponse", t -> {}),
                coupe("message_tentative.reponse", t -> {}));
    }

    /** More than a list of addresses holds. */
    private static List<AdresseCourriel> longues(String nom) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(rang -> AdresseCourriel.a(nom, rang + TexteSaisi.adresse(253)))
                .toList();
    }

    private void deposer(String objet, String nom) {
        envois.deposer(new MessageADeposer(objet, "Texte", longues(nom), List.of(), "Grappe", "grappes/42", List.of()));
    }
}
