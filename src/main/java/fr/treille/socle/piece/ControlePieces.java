package fr.treille.socle.piece;

import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.DepotMessages;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the pieces that were kept without being looked at: the antivirus was away when they came, or was set since. Each is
 * judged by itself, and none is held while it is.
 */
@Component
class ControlePieces {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ControlePieces.class);
    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private static final int LOT = 50;

    private final PieceRequetes requetes;
    private final CoffrePieces coffre;
    private final Antivirus antivirus;
    private final DepotMessages depot;
    private final TransactionTemplate transactions;
    private final Clock horloge;

    ControlePieces(
            PieceRequetes requetes,
            CoffrePieces coffre,
            Antivirus antivirus,
            DepotMessages depot,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.requetes = requetes;
        this.coffre = coffre;
        this.antivirus = antivirus;
        this.depot = depot;
        this.transactions = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    /**
     * Goes through them, and stops when the antivirus is away: the next pass takes them up again, as those that it could not tell.
     *
     * @return how many were judged
     */
    int passer() {
        var jugees = 0;
        long derniere = 0;
        while (antivirus.regle()) {
            var lot = requetes.aControler(derniere, LOT);
            if (lot.isEmpty()) {
                break;
            }
            for (var version : lot) {
                derniere = version.versionId();
                switch (antivirus.examiner(coffre.sortir(derniere).orElse(new byte[0]))) {
                    case Verdict.Sain() -> juger(version, EtatPiece.SAINE, "");
                    case Verdict.Infecte(var signature) -> juger(version, EtatPiece.REFUSEE, signature);
                    case Verdict.Indisponible(var raison, var absent) -> {
                        JOURNAL.warn("pièce {} en attente de l’antivirus : {}", version.pieceId(), raison);
                        if (absent) {
                            return jugees;
                        }
                        continue;
                    }
                }
                jugees++;
            }
        }
        return jugees;
    }

    private void juger(PieceRequetes.AControler version, EtatPiece etat, String constat) {
        transactions.executeWithoutResult(transaction -> {
            if (requetes.juger(version.versionId(), etat, constat, maintenant()) && etat == EtatPiece.REFUSEE) {
                SECURITE.warn(
                        "pièce {} version {} refusée par le contrôle antivirus : {}",
                        version.pieceId(),
                        version.numero(),
                        constat);
                coffre.vider(version.versionId());
                avertir(version, constat);
            }
        });
    }

    /** Whoever gave it is no longer before his screen. */
    private void avertir(PieceRequetes.AControler version, String constat) {
        if (version.courriel().isEmpty()) {
            return;
        }
        depot.deposer(
                List.of(new MessageADeposer(
                        "Fichier refusé\u00A0: " + version.nom(),
                        "Bonjour,\n\nLe contrôle antivirus a trouvé «\u00A0" + constat
                                + "\u00A0» dans le fichier «\u00A0"
                                + version.nom()
                                + "\u00A0» que vous avez donné. Ce fichier est refusé\u00A0: il n’est pas gardé, et"
                                + " personne ne peut le lire.\n\nFaites contrôler le poste d’où il vient, puis donnez un fichier sain.\n",
                        List.of(AdresseCourriel.a(version.donneur(), version.courriel())),
                        List.of(),
                        "Pièce refusée",
                        "",
                        List.of())),
                version.regionCode(),
                "Contrôle antivirus");
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC);
    }
}
