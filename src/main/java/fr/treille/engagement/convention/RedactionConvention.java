package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.engagement.notification.dossier.Dossier;
import fr.treille.engagement.notification.dossier.Dossiers;
import fr.treille.engagement.notification.dossier.SignataireHabilite;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.EnLettres;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.TexteConvention;
import fr.treille.socle.courrier.edition.TexteConvention.Cible;
import fr.treille.socle.courrier.edition.TexteConvention.Essms;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a dossier into the words of a convention, and of the mail that carries it. */
@Component
class RedactionConvention {

    private final Dossiers dossiers;
    private final AppelService appels;
    private final GrappeService grappes;

    RedactionConvention(Dossiers dossiers, AppelService appels, GrappeService grappes) {
        this.dossiers = dossiers;
        this.appels = appels;
        this.grappes = grappes;
    }

    /** @throws Refus when the grappe is not notifiée, is conventionnée already, or its avis was défavorable */
    Dossier aConventionner(long grappeId) {
        var dossier = dossiers.lire(grappeId);
        var nom = "La grappe «\u00A0" + dossier.nom() + "\u00A0»";
        if (Boolean.FALSE.equals(dossier.favorable())) {
            throw new Refus(nom + " a reçu un avis défavorable\u00A0: elle ne peut pas être conventionnée.");
        }
        if (dossier.statut() == StatutGrappe.CONVENTIONNEE) {
            throw new Refus(nom + " est déjà conventionnée.");
        }
        if (dossier.statut() != StatutGrappe.NOTIFIEE) {
            throw new Refus(nom + " n’est pas notifiée\u00A0: sa convention se prépare après l’envoi de la lettre de"
                    + " notification.");
        }
        return dossier;
    }

    /**
     * @param dossier from {@link #aConventionner}, its day being the convention's
     * @param signataire null when nobody may sign: the convention then cannot be printed
     */
    TexteConvention texte(Dossier dossier, @Nullable SignataireHabilite signataire, String reference) {
        var regles = regles(dossier);
        var moities = dossier.montant().moities();
        var durees = Durees.de(regles, dossier.type());
        var lettre = dossier.lettre();
        return new TexteConvention(
                regles.modeles().convention(),
                dossier.emetteur(signataire),
                dossier.destinataire(),
                reference,
                Formats.dateLongue(dossier.jour()),
                dossier.appel(),
                dossier.region(),
                dossier.nom(),
                dossier.formeJuridique() == FormeJuridique.GCSMS
                        ? "groupement de coopération sociale ou médico-sociale"
                        : "convention de partenariat",
                dossier.typeEnClair(),
                dossier.solution(),
                dossier.editeur(),
                dossier.depotLe() == null ? "" : Formats.dateLongue(dossier.depotLe()),
                lettre == null ? "" : lettre.reference(),
                lettre == null ? "" : Formats.dateLongue(lettre.date()),
                dossier.montant().toString(),
                EnLettres.montant(dossier.montant()),
                moities.premiere().toString(),
                moities.seconde().toString(),
                mois(durees.deploiementMois()),
                mois(durees.conventionMois()),
                dossier.agence().tribunal(),
                regles.cibles().stream().map(RedactionConvention::cible).toList(),
                grappes.membres(dossier.grappeId()).stream()
                        .map(RedactionConvention::essms)
                        .toList());
    }

    /** Those of the day of the dépôt. */
    Regles regles(Dossier dossier) {
        var depot = dossier.depotLe();
        return (depot == null ? appels.fiche(dossier.appelId()) : appels.fiche(dossier.appelId(), depot)).regles();
    }

    private static String mois(int nombre) {
        return EnLettres.nombre(nombre) + " mois";
    }

    private static Cible cible(CibleFiche cible) {
        return new Cible(
                cible.libelle(),
                cible.numerateur(),
                cible.denominateur() == null ? "—" : cible.denominateur(),
                cible.seuilEnClair());
    }

    private static Essms essms(MembreLigne membre) {
        return new Essms(
                membre.finess(),
                membre.nom(),
                membre.commune(),
                membre.ogNom(),
                membre.situation().libelle());
    }

    MessageADeposer message(Dossier dossier, Convention convention) {
        var representant = dossier.representantLegal();
        var contact = dossier.contactOperationnel();
        var remplacement = convention.remplace() == null
                ? ""
                : "\n\nElle annule et remplace la convention " + convention.remplace()
                        + ", qui vous a été envoyée et ne doit pas être signée.";
        var corps = """
                %s,

                Vous trouverez ci-joint la convention %s du %s entre l’%s et %s, relative au projet de la grappe \
                «\u00A0%s\u00A0» de l’appel à projets «\u00A0%s\u00A0», pour une subvention de %s.%s

                Je vous remercie de la retourner signée à %s. La première moitié de la subvention est versée après la \
                signature des deux parties.

                %s reçoit ce message en copie. Pour toute question, rappelez la référence %s.

                %s
                %s
                """.formatted(
                representant.civilite(),
                convention.reference(),
                Formats.dateLongue(convention.dateConvention()),
                dossier.agence().nom(),
                dossier.porteur(),
                dossier.nom(),
                dossier.appel(),
                dossier.montant(),
                remplacement,
                dossier.agence().courriel(),
                contact.nomComplet(),
                convention.reference(),
                dossier.agence().nom(),
                dossier.agence().direction()).strip();
        return new MessageADeposer(
                "ESMS numérique – convention à signer – grappe «\u00A0" + dossier.nom() + "\u00A0» ("
                        + convention.reference() + ")",
                corps,
                List.of(
                        AdresseCourriel.a(dossier.destinataire().nom(), representant.courriel()),
                        AdresseCourriel.copie((contact.prenom() + " " + contact.nom()).strip(), contact.courriel())),
                List.of(convention.documentId()),
                dossier.nom(),
                GrappeLiens.fiche(dossier.grappeId()),
                dossier.territoires());
    }
}
