package fr.treille.suivi.apport;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import fr.treille.socle.piece.Donneur;
import fr.treille.socle.piece.Pieces;
import fr.treille.socle.piece.Proprietaire;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PorteesPreuves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the holder of a link does, signed in to nothing: the token is the only proof of who he is, it is checked anew at every call,
 * and nothing is read nor written but of the grappe and the period of its link.
 */
@Component
@Transactional
public class ApportsPorteur {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    /** Files of a link: what an inspection of thirty ESSMS needs, and no more. */
    static final int PREUVES_MAXIMUM = 40;

    /** What is said of a link that is not one, whatever the reason. */
    public static final String INCONNU =
            "Ce lien n’est pas valable\u00A0: il est incomplet, ou un plus récent le remplace. Ouvrez celui du dernier message"
                    + " reçu, ou demandez-en un autre à votre interlocuteur à l’agence ou au GRADeS.";

    private final LienApportRepository liens;
    private final ApportRequetes requetes;
    private final LectureApport lecture;
    private final Pieces pieces;
    private final PorteesPreuves portees;
    private final TentativesConnexion tentatives;
    private final Clock horloge;

    ApportsPorteur(
            LienApportRepository liens,
            ApportRequetes requetes,
            LectureApport lecture,
            Pieces pieces,
            PorteesPreuves portees,
            TentativesConnexion tentatives,
            Clock horloge) {
        this.liens = liens;
        this.requetes = requetes;
        this.lecture = lecture;
        this.pieces = pieces;
        this.portees = portees;
        this.tentatives = tentatives;
        this.horloge = horloge;
    }

    /**
     * Opens a link.
     *
     * @param origine network of who asks: its wrong tries make the next ones wait, as those of a sign-in; « » where it is not known
     * @throws Refus when it is unknown, revoked or expired, or when too many were tried
     */
    @Transactional(noRollbackFor = Refus.class)
    public ApportOuvert ouvrir(String jeton, String origine) {
        var qui = "apport " + origine;
        // counted before it is known, so that a thousand at once do not all pass while the first is looked at
        var attente = origine.isEmpty() ? Optional.<Duration>empty() : tentatives.compter(qui);
        if (attente.isPresent()) {
            SECURITE.warn("lien d’apport : trop d’essais");
            throw new Refus("Trop de liens qui ne sont pas valables ont été essayés d’ici. Réessayez dans "
                    + Math.max(1, attente.get().plusSeconds(59).toMinutes()) + "\u00A0min.");
        }
        var lien = lien(jeton);
        if (!origine.isEmpty()) {
            tentatives.rendre(qui);
        }
        lien.exigerLisible(maintenant());
        lien.utiliser(maintenant());
        return lecture.lire(lien);
    }

    /**
     * Keeps what is typed, complete or not, right or not: the rules that it breaks are told, and have to be mended before it is
     * sent.
     *
     * @return the same as it is now recorded
     * @throws ApportConcurrent when it was changed since that version
     * @throws Refus when nothing can be typed there any more, or it is not of the link's grappe
     */
    public ApportLigne enregistrer(String jeton, ApportLigne saisie) {
        var lien = ouvert(jeton);
        var controle = lecture.controle(lien);
        var motif = controle.refus(saisie.saisie());
        if (motif.filter(m -> m.champ().equals("finess") || m.champ().equals("indicateur"))
                .isPresent()) {
            SECURITE.warn("lien d’apport {} : mesure hors de sa grappe refusée", lien.id());
            throw new Refus(motif.get().message());
        }
        var actuelle = requetes.lignes(lien.id()).stream()
                .filter(l ->
                        l.finess().equals(saisie.finess()) && l.indicateur().equals(saisie.indicateur()))
                .findFirst()
                .orElseGet(() -> ApportLigne.vide(saisie.finess(), saisie.indicateur()));
        if (actuelle.version() != saisie.version()) {
            throw new ApportConcurrent(LectureApport.juger(controle, actuelle));
        }
        var nouvelle = new ApportLigne(
                saisie.finess(),
                saisie.indicateur(),
                saisie.numerateur(),
                saisie.denominateur(),
                saisie.reduction(),
                Bornes.borner("reductionMotif", "Le motif de la réduction", saisie.reductionMotif(), Bornes.LIBELLE),
                saisie.vide() ? 0 : saisie.version() + 1,
                "");
        requetes.ecrire(lien.id(), nouvelle);
        return LectureApport.juger(controle, nouvelle);
    }

    /**
     * Keeps a file as evidence.
     *
     * @throws Refus when it is not taken as a piece, is there already, or is one too many
     */
    public PreuveApportee joindre(String jeton, String nomFichier, byte[] contenu) {
        var lien = ouvert(jeton);
        var deja = requetes.preuves(lien.id());
        if (deja.size() >= PREUVES_MAXIMUM) {
            throw new Refus(
                    "Ce lien a déjà " + PREUVES_MAXIMUM + " fichiers, le plus qu’il peut avoir\u00A0: retirez-en un.");
        }
        var sha256 = Pieces.empreinte(contenu);
        if (deja.stream().anyMatch(piece -> piece.sha256().equals(sha256) && !piece.refusee())) {
            throw new Refus("Ce fichier est déjà joint.");
        }
        var piece = pieces.deposer(
                Proprietaire.deGrappe(lien.regionCode(), lien.grappeId(), "apport/" + lien.id()),
                nomFichier,
                contenu,
                new Donneur(lien.nom(), lien.courriel()));
        requetes.joindre(lien.id(), piece);
        return lecture.preuve(lien, piece);
    }

    /**
     * Says what one of his files proves, or corrects it.
     *
     * @param portee with the version that the screen showed
     * @return the same as it is now recorded
     * @throws Refus as {@link PorteePreuve#exiger}; when the file is not of that link, or was said to prove something else since
     */
    public PorteePreuve preciser(String jeton, long pieceId, PorteePreuve portee) {
        var lien = ouvert(jeton);
        if (!requetes.jointe(lien.id(), pieceId)) {
            throw new Refus("Ce fichier n’est plus joint. Rechargez la page.");
        }
        lecture.exiger(lien, portee, LocalDate.now(horloge));
        portees.ecrire(pieceId, portee, lien.nom());
        return portees.lire(List.of(pieceId)).getOrDefault(pieceId, portee);
    }

    /** Takes a file of his away; one of somebody else's stays. */
    public void retirer(String jeton, long pieceId) {
        if (requetes.jointe(ouvert(jeton).id(), pieceId)) {
            pieces.effacer(pieceId);
        }
    }

    /**
     * Gives it over to the agency: nothing is typed there any more.
     *
     * @throws Refus when there is nothing, when a measure breaks a rule, when a file does not say what it proves, or when it was
     *     sent already
     */
    public void envoyer(String jeton) {
        var lien = ouvert(jeton);
        var ouvert = lecture.lire(lien);
        if (ouvert.lignes().stream().noneMatch(ApportLigne::donnee)) {
            throw new Refus("Rien n’est saisi\u00A0: donnez au moins une mesure avant d’envoyer.");
        }
        var fautives = ouvert.lignes().stream()
                .filter(ligne -> !ligne.refus().isEmpty())
                .map(ApportLigne::finess)
                .collect(Collectors.toSet());
        if (!fautives.isEmpty()) {
            var noms = ouvert.noms();
            throw new Refus("Des mesures sont à corriger avant l’envoi, pour "
                    + ouvert.essms().stream()
                            .filter(essms -> fautives.contains(essms.finess()))
                            .map(essms -> noms.getOrDefault(essms.finess(), essms.nom()))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        var muettes = ouvert.preuves().stream()
                .filter(preuve -> !preuve.piece().refusee() && !preuve.portee().precisee())
                .map(preuve -> preuve.piece().nom())
                .toList();
        if (!muettes.isEmpty()) {
            throw new Refus("Dites ce que "
                    + (muettes.size() == 1 ? "prouve ce justificatif" : "prouvent ces justificatifs")
                    + " avant l’envoi\u00A0: " + String.join(", ", muettes) + ".");
        }
        requetes.retirerEnAttente(lien.id());
        lien.envoyer(maintenant());
        SECURITE.info("lien d’apport {} : apport envoyé", lien.id());
    }

    private LienApport ouvert(String jeton) {
        var lien = lien(jeton);
        lien.exigerOuvert(maintenant());
        lien.utiliser(maintenant());
        return lien;
    }

    private LienApport lien(String jeton) {
        return liens.tenirParEmpreinte(Empreinte.de(jeton)).orElseThrow(() -> {
            // never the token itself: a mistyped one is nearly a right one
            SECURITE.warn("lien d’apport inconnu refusé");
            return new Refus(INCONNU);
        });
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}
